/**
 * The record of who signed in, who was refused, and which links were made.
 */
@NullMarked
package com.fadeline.web.signins;

import org.jspecify.annotations.NullMarked;
