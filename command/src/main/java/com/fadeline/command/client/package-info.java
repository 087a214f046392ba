/**
 * The client: who is treated, and what a course may know of them.
 */
@NullMarked
package com.fadeline.command.client;

import org.jspecify.annotations.NullMarked;
