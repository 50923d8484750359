-- CreateEnum
CREATE TYPE "site_contact" AS ENUM ('REQUIRED', 'OPTIONAL', 'NOT_ASKED');

-- AlterTable
ALTER TABLE "site" ADD COLUMN     "contact" "site_contact" NOT NULL DEFAULT 'OPTIONAL',
ADD COLUMN     "shows_published" BOOLEAN NOT NULL DEFAULT true;

UPDATE "site" SET "contact" = 'REQUIRED' WHERE "contact_required";

-- AlterTable
ALTER TABLE "site" DROP COLUMN "contact_required";

-- What no widget speaks was never shown.
UPDATE "site" SET "locales" = ARRAY['zh-CN', 'en']
WHERE cardinality("locales") NOT BETWEEN 1 AND 2 OR NOT "locales" <@ ARRAY['zh-CN', 'en'] OR "locales"[1] = "locales"[2];

ALTER TABLE "site" ADD CONSTRAINT "site_speaks_known_languages" CHECK (
  cardinality("locales") BETWEEN 1 AND 2 AND "locales" <@ ARRAY['zh-CN', 'en']
  AND "locales"[1] IS DISTINCT FROM "locales"[2]
);
