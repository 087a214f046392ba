/**
 * Clinics and their devices, kept by administrators.
 */
@NullMarked
package com.fadeline.web.clinics;

import org.jspecify.annotations.NullMarked;
