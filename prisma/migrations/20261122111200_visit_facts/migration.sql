-- AlterTable
ALTER TABLE "return_visit" ADD COLUMN "place_id" UUID,
ADD COLUMN "category_id" UUID,
ADD COLUMN "appeal_channel" "channel";

-- AddForeignKey
ALTER TABLE "return_visit" ADD CONSTRAINT "return_visit_place_id_fkey" FOREIGN KEY ("place_id") REFERENCES "place"("id") ON DELETE SET NULL ON UPDATE CASCADE;

UPDATE return_visit v SET place_id = a.place_id, category_id = a.category_id, appeal_channel = a.channel
  FROM appeal a WHERE a.id = v.appeal_id;

-- A year of a district's answers is read from this index alone: 60,000 rows of a million appeals.
DROP INDEX return_visit_counting;
-- Who follows what the own appeal was merged into is asked about both.
DROP INDEX return_visit_counts_once;
CREATE UNIQUE INDEX return_visit_counts_once ON return_visit (participant_id, appeal_id, round) WHERE counts;
CREATE INDEX return_visit_counting ON return_visit (tenant_id, recorded_at)
  INCLUDE (appeal_id, place_id, category_id, appeal_channel, unit_id, contacted, solved, satisfied) WHERE counts;
-- The few that figures leave out: confidential ones, and what is about somebody.
CREATE INDEX appeal_guarded ON appeal (tenant_id)
  INCLUDE (id, visibility, about_unit_id, about_person_id)
  WHERE visibility <> 'NORMAL' OR about_unit_id IS NOT NULL OR about_person_id IS NOT NULL;
-- What came in, without the appeals' wide rows.
CREATE INDEX appeal_arrivals ON appeal (tenant_id, recorded_at)
  INCLUDE (id, place_id, category_id, channel, initiative, level, state, holder_unit_id) WHERE place_id IS NOT NULL;
-- Who is still to be asked: what was closed lately, and what was tried without an answer.
CREATE INDEX appeal_closed_lately ON appeal (tenant_id, closed_at) WHERE state = 'CLOSED';
CREATE INDEX return_visit_tried ON return_visit (tenant_id) WHERE attempt IS NOT NULL;
