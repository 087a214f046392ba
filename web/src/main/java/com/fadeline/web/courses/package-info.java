/**
 * A removal course over HTTP, from its opening to its end.
 */
@NullMarked
package com.fadeline.web.courses;

import org.jspecify.annotations.NullMarked;
