-- CreateEnum
CREATE TYPE "handover_side" AS ENUM ('OUTGOING', 'INCOMING');

-- CreateEnum
CREATE TYPE "handover_absence" AS ENUM ('UNWELL', 'LEFT', 'UNREACHABLE');

-- AlterEnum
ALTER TYPE "event_type" ADD VALUE 'HANDED_OVER';

-- AlterEnum
ALTER TYPE "notification_kind" ADD VALUE 'APPEAL_HANDED_OVER';

-- CreateTable
CREATE TABLE "handover" (
    "id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL,
    "community_id" UUID NOT NULL,
    "kind" "posting_kind" NOT NULL,
    "from_posting_id" UUID NOT NULL,
    "from_person_id" UUID NOT NULL,
    "to_posting_id" UUID NOT NULL,
    "to_person_id" UUID NOT NULL,
    "opened_by_id" UUID NOT NULL,
    "opened_at" TIMESTAMPTZ(3) NOT NULL,
    "concluded_at" TIMESTAMPTZ(3),
    "moved_appeals" INTEGER,

    CONSTRAINT "handover_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "handover_document" (
    "id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL,
    "handover_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "frozen_by_id" UUID NOT NULL,
    "frozen_at" TIMESTAMPTZ(3) NOT NULL,
    "content" TEXT NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "handover_document_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "handover_signature" (
    "id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL,
    "document_id" UUID NOT NULL,
    "side" "handover_side" NOT NULL,
    "signed_by_id" UUID NOT NULL,
    "absence" "handover_absence",
    "signed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "handover_signature_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "handover_to_posting_id_idx" ON "handover"("to_posting_id");

-- CreateIndex
CREATE UNIQUE INDEX "handover_from_posting_id_to_posting_id_key" ON "handover"("from_posting_id", "to_posting_id");

-- CreateIndex
CREATE UNIQUE INDEX "handover_document_handover_id_number_key" ON "handover_document"("handover_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "handover_signature_document_id_side_key" ON "handover_signature"("document_id", "side");

-- CreateIndex
CREATE UNIQUE INDEX "posting_id_person_id_community_id_kind_key" ON "posting"("id", "person_id", "community_id", "kind");

-- AddForeignKey
ALTER TABLE "handover" ADD CONSTRAINT "handover_from_posting_id_from_person_id_community_id_kind_fkey" FOREIGN KEY ("from_posting_id", "from_person_id", "community_id", "kind") REFERENCES "posting"("id", "person_id", "community_id", "kind") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "handover" ADD CONSTRAINT "handover_to_posting_id_to_person_id_community_id_kind_fkey" FOREIGN KEY ("to_posting_id", "to_person_id", "community_id", "kind") REFERENCES "posting"("id", "person_id", "community_id", "kind") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "handover" ADD CONSTRAINT "handover_opened_by_id_fkey" FOREIGN KEY ("opened_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "handover_document" ADD CONSTRAINT "handover_document_handover_id_fkey" FOREIGN KEY ("handover_id") REFERENCES "handover"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "handover_document" ADD CONSTRAINT "handover_document_frozen_by_id_fkey" FOREIGN KEY ("frozen_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "handover_signature" ADD CONSTRAINT "handover_signature_document_id_fkey" FOREIGN KEY ("document_id") REFERENCES "handover_document"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "handover_signature" ADD CONSTRAINT "handover_signature_signed_by_id_fkey" FOREIGN KEY ("signed_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- One person hands over to another; who concluded it moved so many appeals.
ALTER TABLE handover
  ADD CONSTRAINT handover_of_two CHECK (from_posting_id <> to_posting_id AND from_person_id <> to_person_id),
  ADD CONSTRAINT handover_concluded CHECK ((concluded_at IS NULL) = (moved_appeals IS NULL) AND moved_appeals >= 0);

-- What is signed is what was hashed, and nothing of it ever changes.
ALTER TABLE handover_document
  ADD CONSTRAINT handover_document_hash CHECK (hash = encode(sha256(convert_to(content, 'UTF8')), 'hex'));
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON handover_document
  FOR EACH ROW EXECUTE FUNCTION refuse_to_rewrite_history();
CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON handover_document
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_to_rewrite_history();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON handover_signature
  FOR EACH ROW EXECUTE FUNCTION refuse_to_rewrite_history();
CREATE TRIGGER append_only_truncate BEFORE TRUNCATE ON handover_signature
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_to_rewrite_history();

-- Nothing is frozen once the handover is concluded, and documents are numbered without a gap.
CREATE FUNCTION refuse_handover_document() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (SELECT concluded_at IS NOT NULL FROM handover WHERE id = NEW.handover_id)
    OR NEW.number <> 1 + (SELECT count(*) FROM handover_document WHERE handover_id = NEW.handover_id)
  THEN
    RAISE EXCEPTION 'no further document of handover %', NEW.handover_id USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END;
$$;
CREATE TRIGGER next_document BEFORE INSERT ON handover_document
  FOR EACH ROW EXECUTE FUNCTION refuse_handover_document();

-- Each signs the last document for oneself; for who leaves, somebody else of neither side can, and says why.
CREATE FUNCTION refuse_handover_signature() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  signed record;
BEGIN
  SELECT h.from_person_id, h.to_person_id, h.concluded_at, d.number,
    (SELECT max(number) FROM handover_document WHERE handover_id = h.id) AS last
  INTO signed FROM handover_document d JOIN handover h ON h.id = d.handover_id WHERE d.id = NEW.document_id;
  IF signed.concluded_at IS NOT NULL OR signed.number <> signed.last THEN
    RAISE EXCEPTION 'document % is not to be signed', NEW.document_id USING ERRCODE = 'restrict_violation';
  END IF;
  IF NOT (CASE
    WHEN NEW.absence IS NOT NULL
      THEN NEW.side = 'OUTGOING' AND NEW.signed_by_id NOT IN (signed.from_person_id, signed.to_person_id)
    WHEN NEW.side = 'OUTGOING' THEN NEW.signed_by_id = signed.from_person_id
    ELSE NEW.signed_by_id = signed.to_person_id
  END) THEN
    RAISE EXCEPTION 'not the signature of %', NEW.signed_by_id USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END;
$$;
CREATE TRIGGER own_signature BEFORE INSERT ON handover_signature
  FOR EACH ROW EXECUTE FUNCTION refuse_handover_signature();

-- A handover changes once: it is concluded, when both have signed its last document.
CREATE FUNCTION refuse_handover_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' OR OLD.concluded_at IS NOT NULL
    OR (to_jsonb(NEW) - ARRAY['concluded_at', 'moved_appeals']) <> (to_jsonb(OLD) - ARRAY['concluded_at', 'moved_appeals'])
    OR 2 <> (SELECT count(*) FROM handover_signature s JOIN handover_document d ON d.id = s.document_id
      WHERE d.handover_id = OLD.id
        AND d.number = (SELECT max(number) FROM handover_document WHERE handover_id = OLD.id))
  THEN
    RAISE EXCEPTION 'handover % stands as it is', OLD.id USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END;
$$;
CREATE TRIGGER concluded_by_two BEFORE UPDATE OR DELETE ON handover
  FOR EACH ROW EXECUTE FUNCTION refuse_handover_change();

SELECT guard_tenants();
