-- Every request of a page on another origin asks whether any site lists it.
CREATE INDEX "site_origins_idx" ON "site" USING GIN ("origins");

-- A tenant's open appeals and where they are: by the place alone, the queue's counts went through the tenant's closed ones too.
DROP INDEX appeal_open;
CREATE INDEX appeal_open ON appeal (tenant_id, place_id) WHERE state IN
  ('SUBMITTED', 'ACCEPTED', 'ASSIGNED', 'IN_PROGRESS', 'NEEDS_INFO', 'WAITING', 'SCHEDULED', 'RESOLVED', 'VERIFIED');
