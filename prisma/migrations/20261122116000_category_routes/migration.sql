-- CreateTable
CREATE TABLE "category_route" (
    "id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL,
    "category_id" UUID NOT NULL,
    "place_id" UUID NOT NULL,
    "unit_id" UUID,
    "level" "place_kind",
    "valid_from" TIMESTAMPTZ(3) NOT NULL,
    "valid_to" TIMESTAMPTZ(3),

    CONSTRAINT "category_route_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "category_route_place_id_idx" ON "category_route"("place_id");

-- CreateIndex
CREATE INDEX "category_route_unit_id_idx" ON "category_route"("unit_id");

-- AddForeignKey
ALTER TABLE "category_route" ADD CONSTRAINT "category_route_category_id_fkey" FOREIGN KEY ("category_id") REFERENCES "category"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "category_route" ADD CONSTRAINT "category_route_place_id_fkey" FOREIGN KEY ("place_id") REFERENCES "place"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "category_route" ADD CONSTRAINT "category_route_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- A category goes one way at a place at a time, and a way leads somewhere.
ALTER TABLE category_route
  ADD CONSTRAINT category_route_one_at_a_time
  EXCLUDE USING gist (category_id WITH =, place_id WITH =, tstzrange(valid_from, valid_to) WITH &&),
  ADD CONSTRAINT category_route_ends_after_it_begins CHECK (valid_to > valid_from),
  ADD CONSTRAINT category_route_leads_somewhere CHECK (num_nonnulls(unit_id, level) >= 1);

SELECT guard_tenants();
