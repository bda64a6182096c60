#include <stddef.h>

/// The bytes of `rules/erp-crm.yaml` as it was when the program was built.
const unsigned char *shipped_rule_set(void);
size_t shipped_rule_set_size(void);

/// The same of `rules/baseline-needs.yaml`.
const unsigned char *shipped_baseline(void);
size_t shipped_baseline_size(void);
