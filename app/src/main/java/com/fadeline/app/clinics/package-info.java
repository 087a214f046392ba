/**
 * What each clinic goes by: what administrators keep of it, above what is configured.
 */
@NullMarked
package com.fadeline.app.clinics;

import org.jspecify.annotations.NullMarked;
