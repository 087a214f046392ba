/**
 * What each clinic goes by, read from the configuration.
 */
@NullMarked
package com.fadeline.app.clinics;

import org.jspecify.annotations.NullMarked;
