-- AlterEnum
ALTER TYPE "alarm_kind" ADD VALUE 'WHISTLE_LATE';
