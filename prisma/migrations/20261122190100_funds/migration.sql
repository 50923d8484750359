-- CreateEnum
CREATE TYPE "fund_source" AS ENUM ('DISTRICT_BUDGET', 'STREET_BUDGET', 'PARTY_SERVICE', 'HOME_UNIT', 'RESIDENT_UNIT', 'DONATION');

-- CreateTable
CREATE TABLE "fund" (
    "id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL,
    "posting_id" UUID NOT NULL,
    "community_id" UUID NOT NULL,
    "source" "fund_source" NOT NULL,
    "organization_id" UUID,
    "granted" DECIMAL(12,2) NOT NULL,
    "spent" DECIMAL(12,2) NOT NULL DEFAULT 0,
    "purpose" TEXT NOT NULL,
    "granted_on" DATE NOT NULL,
    "client_id" UUID NOT NULL,
    "recorded_by_id" UUID NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "cancelled_at" TIMESTAMPTZ(3),
    "cancel_reason" TEXT,

    CONSTRAINT "fund_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "spending" (
    "id" UUID NOT NULL,
    "tenant_id" UUID NOT NULL,
    "fund_id" UUID NOT NULL,
    "amount" DECIMAL(12,2) NOT NULL,
    "spent_on" DATE NOT NULL,
    "purpose" TEXT NOT NULL,
    "payee" TEXT NOT NULL,
    "receipt_number" TEXT,
    "client_id" UUID NOT NULL,
    "recorded_by_id" UUID NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "reversed_by_id" UUID,
    "reversed_at" TIMESTAMPTZ(3),
    "reversal_reason" TEXT,

    CONSTRAINT "spending_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "fund_posting_id_idx" ON "fund"("posting_id");

-- CreateIndex
CREATE INDEX "fund_community_id_idx" ON "fund"("community_id");

-- CreateIndex
CREATE INDEX "fund_tenant_id_granted_on_id_idx" ON "fund"("tenant_id", "granted_on", "id");

-- CreateIndex
CREATE UNIQUE INDEX "fund_recorded_by_id_client_id_key" ON "fund"("recorded_by_id", "client_id");

-- CreateIndex
CREATE INDEX "spending_fund_id_spent_on_idx" ON "spending"("fund_id", "spent_on");

-- CreateIndex
CREATE UNIQUE INDEX "spending_recorded_by_id_client_id_key" ON "spending"("recorded_by_id", "client_id");

-- AddForeignKey
ALTER TABLE "fund" ADD CONSTRAINT "fund_posting_id_community_id_fkey" FOREIGN KEY ("posting_id", "community_id") REFERENCES "posting"("id", "community_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "fund" ADD CONSTRAINT "fund_community_id_fkey" FOREIGN KEY ("community_id") REFERENCES "place"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "fund" ADD CONSTRAINT "fund_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "fund" ADD CONSTRAINT "fund_recorded_by_id_fkey" FOREIGN KEY ("recorded_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "spending" ADD CONSTRAINT "spending_fund_id_fkey" FOREIGN KEY ("fund_id") REFERENCES "fund"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "spending" ADD CONSTRAINT "spending_recorded_by_id_fkey" FOREIGN KEY ("recorded_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "spending" ADD CONSTRAINT "spending_reversed_by_id_fkey" FOREIGN KEY ("reversed_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Nobody spends more than was granted; a unit that gives is named where the source is one.
ALTER TABLE fund
  ADD CONSTRAINT fund_granted CHECK (granted > 0),
  ADD CONSTRAINT fund_never_overspent CHECK (spent BETWEEN 0 AND granted),
  ADD CONSTRAINT fund_names_the_unit CHECK (
    source NOT IN ('HOME_UNIT', 'RESIDENT_UNIT') OR organization_id IS NOT NULL),
  ADD CONSTRAINT fund_cancelled CHECK (
    num_nonnulls(cancelled_at, cancel_reason) IN (0, 2) AND (cancelled_at IS NULL OR spent = 0));

ALTER TABLE spending
  ADD CONSTRAINT spending_amount CHECK (amount > 0),
  ADD CONSTRAINT spending_reversed CHECK (num_nonnulls(reversed_by_id, reversed_at, reversal_reason) IN (0, 3));

-- What a fund has spent is the sum of its spendings that stand, kept with the row that each of them locks: two at once wait for
-- each other, and the second one meets the constraint.
CREATE FUNCTION keep_fund_spent() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE fund SET spent = spent + CASE TG_OP WHEN 'INSERT' THEN NEW.amount ELSE -NEW.amount END
   WHERE id = NEW.fund_id;
  RETURN NULL;
END;
$$;
CREATE TRIGGER keep_fund_spent AFTER INSERT ON spending
  FOR EACH ROW WHEN (NEW.reversed_at IS NULL) EXECUTE FUNCTION keep_fund_spent();
CREATE TRIGGER keep_fund_spent_reversed AFTER UPDATE ON spending
  FOR EACH ROW WHEN (OLD.reversed_at IS NULL AND NEW.reversed_at IS NOT NULL) EXECUTE FUNCTION keep_fund_spent();

CREATE FUNCTION refuse_spending_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'money is never rewritten: % on % is refused', TG_OP, TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END;
$$;
CREATE TRIGGER spending_stands BEFORE UPDATE ON spending
  FOR EACH ROW WHEN (
    OLD.reversed_at IS NOT NULL
    OR (OLD.id, OLD.fund_id, OLD.amount, OLD.spent_on) IS DISTINCT FROM (NEW.id, NEW.fund_id, NEW.amount, NEW.spent_on))
  EXECUTE FUNCTION refuse_spending_change();
CREATE TRIGGER spending_stays BEFORE DELETE ON spending FOR EACH ROW EXECUTE FUNCTION refuse_spending_change();
-- Only the spendings' own trigger writes the sum.
CREATE TRIGGER fund_spent_by_spendings BEFORE UPDATE OF spent ON fund
  FOR EACH ROW WHEN (pg_trigger_depth() = 0 AND OLD.spent <> NEW.spent) EXECUTE FUNCTION refuse_spending_change();
CREATE TRIGGER fund_begins_unspent BEFORE INSERT ON fund
  FOR EACH ROW WHEN (NEW.spent <> 0) EXECUTE FUNCTION refuse_spending_change();

SELECT guard_tenants();
