/** Books of the devices of clinics, read by their staff. */
@NullMarked
package com.fadeline.web.devices;

import org.jspecify.annotations.NullMarked;
