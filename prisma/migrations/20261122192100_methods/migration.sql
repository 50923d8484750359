-- CreateTable
CREATE TABLE "method_card" (
    "id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL,
    "place_id" UUID NOT NULL,
    "author_id" UUID NOT NULL,
    "client_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "situation" TEXT NOT NULL,
    "steps" TEXT[],
    "avoid" TEXT,
    "teacher_unit_id" UUID,
    "teacher" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL,
    "retired_at" TIMESTAMPTZ(3),

    CONSTRAINT "method_card_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "method_category" (
    "tenant_id" UUID NOT NULL,
    "card_id" UUID NOT NULL,
    "category_id" UUID NOT NULL,

    CONSTRAINT "method_category_pkey" PRIMARY KEY ("card_id","category_id")
);

-- CreateTable
CREATE TABLE "method_appeal" (
    "tenant_id" UUID NOT NULL,
    "card_id" UUID NOT NULL,
    "appeal_id" UUID NOT NULL,
    "linked_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "method_appeal_pkey" PRIMARY KEY ("card_id","appeal_id")
);

-- CreateTable
CREATE TABLE "method_revision" (
    "id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL,
    "card_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "situation" TEXT NOT NULL,
    "steps" TEXT[],
    "avoid" TEXT,
    "teacher_unit_id" UUID,
    "teacher" TEXT,
    "category_ids" UUID[],
    "revised_by_id" UUID NOT NULL,
    "revised_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "method_revision_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "method_card_tenant_id_changed_at_id_idx" ON "method_card"("tenant_id", "changed_at" DESC, "id" DESC);

-- CreateIndex
CREATE INDEX "method_card_place_id_idx" ON "method_card"("place_id");

-- CreateIndex
CREATE INDEX "method_card_teacher_unit_id_idx" ON "method_card"("teacher_unit_id");

-- CreateIndex
CREATE UNIQUE INDEX "method_card_author_id_client_id_key" ON "method_card"("author_id", "client_id");

-- CreateIndex
CREATE INDEX "method_category_category_id_idx" ON "method_category"("category_id");

-- CreateIndex
CREATE INDEX "method_appeal_appeal_id_idx" ON "method_appeal"("appeal_id");

-- CreateIndex
CREATE UNIQUE INDEX "method_revision_card_id_number_key" ON "method_revision"("card_id", "number");

-- AddForeignKey
ALTER TABLE "method_card" ADD CONSTRAINT "method_card_place_id_fkey" FOREIGN KEY ("place_id") REFERENCES "place"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "method_card" ADD CONSTRAINT "method_card_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "method_card" ADD CONSTRAINT "method_card_teacher_unit_id_fkey" FOREIGN KEY ("teacher_unit_id") REFERENCES "organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "method_category" ADD CONSTRAINT "method_category_card_id_fkey" FOREIGN KEY ("card_id") REFERENCES "method_card"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "method_category" ADD CONSTRAINT "method_category_category_id_fkey" FOREIGN KEY ("category_id") REFERENCES "category"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "method_appeal" ADD CONSTRAINT "method_appeal_card_id_fkey" FOREIGN KEY ("card_id") REFERENCES "method_card"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "method_appeal" ADD CONSTRAINT "method_appeal_appeal_id_fkey" FOREIGN KEY ("appeal_id") REFERENCES "appeal"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "method_revision" ADD CONSTRAINT "method_revision_card_id_fkey" FOREIGN KEY ("card_id") REFERENCES "method_card"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "method_revision" ADD CONSTRAINT "method_revision_revised_by_id_fkey" FOREIGN KEY ("revised_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- A card says for what it is and what is done.
ALTER TABLE method_card
  ADD CONSTRAINT method_card_words CHECK (title <> '' AND situation <> '' AND cardinality(steps) > 0),
  ADD CONSTRAINT method_card_version CHECK (version > 0);
ALTER TABLE method_revision
  ADD CONSTRAINT method_revision_number CHECK (number > 0);

-- What was said stays as it was said. A row may still be erased, where words stand in it that nobody should have written.
CREATE TRIGGER never_rewritten BEFORE UPDATE ON method_revision
  FOR EACH ROW EXECUTE FUNCTION refuse_to_rewrite_history();

SELECT guard_tenants();
