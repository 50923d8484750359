-- CreateTable
CREATE TABLE "attendance_day" (
    "id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL,
    "posting_id" UUID NOT NULL,
    "day" DATE NOT NULL,
    "is_planned" BOOLEAN NOT NULL,
    "checked_in_at" TIMESTAMPTZ(3),
    "metres_outside" INTEGER,

    CONSTRAINT "attendance_day_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "attendance_day_posting_id_day_key" ON "attendance_day"("posting_id", "day");

-- AddForeignKey
ALTER TABLE "attendance_day" ADD CONSTRAINT "attendance_day_posting_id_fkey" FOREIGN KEY ("posting_id") REFERENCES "posting"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- A day stands here because it was planned or because somebody was there.
ALTER TABLE attendance_day
  ADD CONSTRAINT attendance_day_means_something CHECK (is_planned OR checked_in_at IS NOT NULL),
  ADD CONSTRAINT attendance_day_where CHECK (
    (checked_in_at IS NULL) = (metres_outside IS NULL) AND coalesce(metres_outside, 0) >= 0);

SELECT guard_tenants();
