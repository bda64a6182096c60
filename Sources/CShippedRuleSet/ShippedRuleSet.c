#include "CShippedRuleSet.h"

// The compiler reads the file itself, so there is no second copy of the rule set to keep in step.
#pragma clang diagnostic ignored "-Wc23-extensions"
static const unsigned char text[] = {
#embed "../../rules/erp-crm.yaml"
};

const unsigned char *shipped_rule_set(void) { return text; }
size_t shipped_rule_set_size(void) { return sizeof text; }

static const unsigned char baseline[] = {
#embed "../../rules/baseline-needs.yaml"
};

const unsigned char *shipped_baseline(void) { return baseline; }
size_t shipped_baseline_size(void) { return sizeof baseline; }
