/** Demo of two fictitious clinics with two years of data, to try Fadeline out. */
@NullMarked
package com.fadeline.demo;

import org.jspecify.annotations.NullMarked;
