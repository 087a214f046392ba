/**
 * What administrators keep: clinics, devices, staff, accounts and tokens, with the ports
 * that the web sees of them.
 */
@NullMarked
package com.fadeline.administration;

import org.jspecify.annotations.NullMarked;
