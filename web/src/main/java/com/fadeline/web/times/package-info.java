/**
 * Parsing of days and moments as they are written, which rejects implausible years.
 */
@NullMarked
package com.fadeline.web.times;

import org.jspecify.annotations.NullMarked;
