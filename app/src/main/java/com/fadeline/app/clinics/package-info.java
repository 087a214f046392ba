/**
 * The effective settings of each clinic: those stored by administrators, above the
 * configured ones.
 */
@NullMarked
package com.fadeline.app.clinics;

import org.jspecify.annotations.NullMarked;
