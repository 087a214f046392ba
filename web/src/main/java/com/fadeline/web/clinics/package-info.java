/**
 * Clinics and their devices, set up by administrators.
 */
@NullMarked
package com.fadeline.web.clinics;

import org.jspecify.annotations.NullMarked;
