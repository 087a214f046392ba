/**
 * Programs that measure Fadeline; none of them is part of it.
 */
@NullMarked
package com.fadeline.bench;

import org.jspecify.annotations.NullMarked;
