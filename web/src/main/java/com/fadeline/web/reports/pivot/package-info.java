/**
 * Pivot table of the dashboard: one figure by two dimensions, filtered by all.
 */
@NullMarked
package com.fadeline.web.reports.pivot;

import org.jspecify.annotations.NullMarked;
