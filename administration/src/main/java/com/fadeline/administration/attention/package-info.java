/** Items of the attention list that the staff of a clinic has put off. */
@NullMarked
package com.fadeline.administration.attention;

import org.jspecify.annotations.NullMarked;
