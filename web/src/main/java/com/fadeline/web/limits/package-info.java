/**
 * Limits to the size of requests, and to their number.
 */
@NullMarked
package com.fadeline.web.limits;

import org.jspecify.annotations.NullMarked;
