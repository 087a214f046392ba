/**
 * Reads days and moments as they are written, and refuses those that cannot be meant.
 */
@NullMarked
package com.fadeline.web.times;

import org.jspecify.annotations.NullMarked;
