-- CreateEnum
CREATE TYPE "resource_kind" AS ENUM ('EXPERTISE', 'EQUIPMENT', 'VENUE', 'LABOUR', 'MATERIAL');

-- CreateEnum
CREATE TYPE "match_state" AS ENUM ('AGREED', 'DECLINED', 'USED');

-- CreateTable
CREATE TABLE "resource_offer" (
    "id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,
    "posting_id" UUID,
    "place_id" UUID NOT NULL,
    "kind" "resource_kind" NOT NULL,
    "title" TEXT NOT NULL,
    "categories" UUID[],
    "from_day" DATE NOT NULL,
    "to_day" DATE NOT NULL,
    "client_id" UUID NOT NULL,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "withdrawn_at" TIMESTAMPTZ(3),

    CONSTRAINT "resource_offer_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "resource_need" (
    "id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL,
    "community_id" UUID NOT NULL,
    "kind" "resource_kind" NOT NULL,
    "title" TEXT NOT NULL,
    "category_id" UUID NOT NULL,
    "appeal_id" UUID,
    "client_id" UUID NOT NULL,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "withdrawn_at" TIMESTAMPTZ(3),

    CONSTRAINT "resource_need_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "resource_match" (
    "id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL,
    "need_id" UUID NOT NULL,
    "offer_id" UUID NOT NULL,
    "state" "match_state" NOT NULL,
    "reason" TEXT,
    "used_on" DATE,
    "outcome" TEXT,
    "decided_by_id" UUID NOT NULL,
    "decided_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "resource_match_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "resource_offer_place_id_idx" ON "resource_offer"("place_id");

-- CreateIndex
CREATE INDEX "resource_offer_posting_id_idx" ON "resource_offer"("posting_id");

-- CreateIndex
CREATE UNIQUE INDEX "resource_offer_created_by_id_client_id_key" ON "resource_offer"("created_by_id", "client_id");

-- CreateIndex
CREATE INDEX "resource_need_community_id_idx" ON "resource_need"("community_id");

-- CreateIndex
CREATE INDEX "resource_need_appeal_id_idx" ON "resource_need"("appeal_id");

-- CreateIndex
CREATE UNIQUE INDEX "resource_need_created_by_id_client_id_key" ON "resource_need"("created_by_id", "client_id");

-- CreateIndex
CREATE INDEX "resource_match_offer_id_idx" ON "resource_match"("offer_id");

-- CreateIndex
CREATE UNIQUE INDEX "resource_match_need_id_offer_id_key" ON "resource_match"("need_id", "offer_id");

-- CreateIndex
CREATE UNIQUE INDEX "posting_id_community_id_key" ON "posting"("id", "community_id");

-- AddForeignKey
ALTER TABLE "resource_offer" ADD CONSTRAINT "resource_offer_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "resource_offer" ADD CONSTRAINT "resource_offer_posting_id_place_id_fkey" FOREIGN KEY ("posting_id", "place_id") REFERENCES "posting"("id", "community_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "resource_offer" ADD CONSTRAINT "resource_offer_place_id_fkey" FOREIGN KEY ("place_id") REFERENCES "place"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "resource_offer" ADD CONSTRAINT "resource_offer_created_by_id_fkey" FOREIGN KEY ("created_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "resource_need" ADD CONSTRAINT "resource_need_community_id_fkey" FOREIGN KEY ("community_id") REFERENCES "place"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "resource_need" ADD CONSTRAINT "resource_need_category_id_fkey" FOREIGN KEY ("category_id") REFERENCES "category"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "resource_need" ADD CONSTRAINT "resource_need_appeal_id_fkey" FOREIGN KEY ("appeal_id") REFERENCES "appeal"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "resource_need" ADD CONSTRAINT "resource_need_created_by_id_fkey" FOREIGN KEY ("created_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "resource_match" ADD CONSTRAINT "resource_match_need_id_fkey" FOREIGN KEY ("need_id") REFERENCES "resource_need"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "resource_match" ADD CONSTRAINT "resource_match_offer_id_fkey" FOREIGN KEY ("offer_id") REFERENCES "resource_offer"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "resource_match" ADD CONSTRAINT "resource_match_decided_by_id_fkey" FOREIGN KEY ("decided_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Every offer is for something, on days that follow each other.
ALTER TABLE resource_offer
  ADD CONSTRAINT resource_offer_days CHECK (to_day >= from_day),
  ADD CONSTRAINT resource_offer_good_for_something CHECK (cardinality(categories) > 0);

-- What is declined has a reason, what was used says when and what came of it, and what is agreed says neither.
ALTER TABLE resource_match
  ADD CONSTRAINT resource_match_says_why CHECK ((state = 'DECLINED') = (reason IS NOT NULL)),
  ADD CONSTRAINT resource_match_says_what_came CHECK (
    num_nonnulls(used_on, outcome) = CASE state WHEN 'USED' THEN 2 ELSE 0 END);

SELECT guard_tenants();
