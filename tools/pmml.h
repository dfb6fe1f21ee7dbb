/* SPDX-License-Identifier: MIT */
/* Scorecards as PMML 4.4, the exchange format of scoring systems. docs/pmml.md says what it can carry and what not. */
#ifndef TOOLS_PMML_H
#define TOOLS_PMML_H

#include "session.h"

/* umkm scorecard export [ID|FILE] --pmml. Both read session->options.arguments behind the first; they give the exit status. */
int pmml_export(struct session *session);
/* umkm scorecard import FILE */
int pmml_import(struct session *session);

#endif
