/**
 * Names of clients, specialists, devices and clinics for their ids.
 */
@NullMarked
package com.fadeline.web.names;

import org.jspecify.annotations.NullMarked;
