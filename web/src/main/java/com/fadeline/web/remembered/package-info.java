/**
 * Devices on which clients stay signed in, and the end of sign-ins.
 */
@NullMarked
package com.fadeline.web.remembered;

import org.jspecify.annotations.NullMarked;
