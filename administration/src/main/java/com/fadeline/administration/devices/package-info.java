/** Books of the devices of clinics: what they are, what they need, and their log. */
@NullMarked
package com.fadeline.administration.devices;

import org.jspecify.annotations.NullMarked;
