/**
 * Limits to what is read of a request.
 */
@NullMarked
package com.fadeline.web.limits;

import org.jspecify.annotations.NullMarked;
