/**
 * Reports: what each course adds to the figures of its clinic, the sums of that, and the
 * answers made of the sums.
 */
@NullMarked
package com.fadeline.query.report;

import org.jspecify.annotations.NullMarked;
