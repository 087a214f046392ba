/**
 * Reports: the contribution of each course to the figures of its clinic, their sums, and
 * the reports built from the sums.
 */
@NullMarked
package com.fadeline.query.report;

import org.jspecify.annotations.NullMarked;
