-- AlterEnum
ALTER TYPE "alarm_kind" ADD VALUE 'DISPUTE_OVERDUE';
