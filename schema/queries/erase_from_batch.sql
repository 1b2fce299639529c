-- whole history: the import that brought the entry has one row fewer.
UPDATE journal SET batch_rows = batch_rows - 1
WHERE hlc IN (SELECT batch FROM session WHERE uid = :uid
              UNION ALL SELECT batch FROM rating WHERE uid = :uid)
  AND batch_rows IS NOT NULL;
