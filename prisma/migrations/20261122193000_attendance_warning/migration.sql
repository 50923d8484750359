-- CreateEnum
CREATE TYPE "attendance_warning_kind" AS ENUM ('OWN', 'OTHERS');

-- CreateTable
CREATE TABLE "attendance_warning" (
    "id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "kind" "attendance_warning_kind" NOT NULL,
    "week" DATE NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "sent_at" TIMESTAMPTZ(3),
    "failure" TEXT,

    CONSTRAINT "attendance_warning_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "attendance_warning_person_id_kind_week_key" ON "attendance_warning"("person_id", "kind", "week");

-- AddForeignKey
ALTER TABLE "attendance_warning" ADD CONSTRAINT "attendance_warning_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

SELECT guard_tenants();
