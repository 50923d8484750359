-- CreateEnum
CREATE TYPE "template_kind" AS ENUM ('UPDATE', 'QUESTION', 'RESOLUTION', 'DECLINE', 'NOTE');

-- CreateTable
CREATE TABLE "text_template" (
    "id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL,
    "place_id" UUID NOT NULL,
    "category_id" UUID,
    "kind" "template_kind" NOT NULL,
    "title" JSONB NOT NULL,
    "body" JSONB NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_by" TEXT NOT NULL,
    "client_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL,
    "retired_at" TIMESTAMPTZ(3),

    CONSTRAINT "text_template_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "text_template_tenant_id_kind_idx" ON "text_template"("tenant_id", "kind");

-- CreateIndex
CREATE INDEX "text_template_place_id_idx" ON "text_template"("place_id");

-- CreateIndex
CREATE INDEX "text_template_category_id_idx" ON "text_template"("category_id");

-- CreateIndex
CREATE UNIQUE INDEX "text_template_created_by_client_id_key" ON "text_template"("created_by", "client_id");

-- AddForeignKey
ALTER TABLE "text_template" ADD CONSTRAINT "text_template_place_id_fkey" FOREIGN KEY ("place_id") REFERENCES "place"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "text_template" ADD CONSTRAINT "text_template_category_id_fkey" FOREIGN KEY ("category_id") REFERENCES "category"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Chinese is always there, and nothing is begun with an empty text.
ALTER TABLE text_template
  ADD CONSTRAINT text_template_words CHECK (coalesce(title->>'zh', '') <> '' AND coalesce(body->>'zh', '') <> '');

SELECT guard_tenants();
