/** Demo of two fictitious clinics with two years of data, to try Fadeline out. */
@NullMarked
package com.fadeline.app.demo;

import org.jspecify.annotations.NullMarked;
