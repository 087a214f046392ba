/** Attention list: open tasks of the staff. */
@NullMarked
package com.fadeline.query.attention;

import org.jspecify.annotations.NullMarked;
