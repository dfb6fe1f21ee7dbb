/* SPDX-License-Identifier: MIT */
/* Scorecards as PMML 4.4, the exchange format of scoring systems. docs/pmml.md says what it can carry and what not. */
#ifndef TOOLS_PMML_H
#define TOOLS_PMML_H

#include "session.h"

/* umkm scorecard export [ID|FILE] --pmml: name NULL is KP-1. The rules are loaded. Both give the exit status. */
int pmml_export(struct session *session, const char *name);
/* umkm scorecard import FILE */
int pmml_import(struct session *session, const char *name);

#endif
