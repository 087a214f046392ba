/** The client aggregate, and the client's data that courses use. */
@NullMarked
package com.fadeline.command.client;

import org.jspecify.annotations.NullMarked;
