/**
 * Record of sign-ins, rejected requests and sign-in links.
 */
@NullMarked
package com.fadeline.web.signins;

import org.jspecify.annotations.NullMarked;
