/**
 * Limits to what is read of a request, and to how many there may be.
 */
@NullMarked
package com.fadeline.web.limits;

import org.jspecify.annotations.NullMarked;
