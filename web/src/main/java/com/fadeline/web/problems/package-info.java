/**
 * Translation of every failure to problem details (RFC 9457), in one place.
 */
@NullMarked
package com.fadeline.web.problems;

import org.jspecify.annotations.NullMarked;
