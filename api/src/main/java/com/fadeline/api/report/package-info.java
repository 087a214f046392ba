/** Reports: figures of many courses, and the queries for them. */
@NullMarked
package com.fadeline.api.report;

import org.jspecify.annotations.NullMarked;
