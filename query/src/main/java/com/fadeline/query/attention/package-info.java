/**
 * The attention list: what needs somebody to act.
 */
@NullMarked
package com.fadeline.query.attention;

import org.jspecify.annotations.NullMarked;
