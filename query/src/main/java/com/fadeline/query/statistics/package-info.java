/**
 * Estimates from counts, with their intervals.
 */
@NullMarked
package com.fadeline.query.statistics;

import org.jspecify.annotations.NullMarked;
