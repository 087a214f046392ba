/**
 * The effective settings of each clinic: those stored by administrators, above the
 * configured ones.
 */
@NullMarked
package com.fadeline.administration.clinics;

import org.jspecify.annotations.NullMarked;
