/**
 * Reports: figures of many courses, and what they are asked for.
 */
@NullMarked
package com.fadeline.api.report;

import org.jspecify.annotations.NullMarked;
