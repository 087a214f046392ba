/**
 * Sends commands and queries through Axon's gateways, with who sends them and why.
 */
@NullMarked
package com.fadeline.web.messages;

import org.jspecify.annotations.NullMarked;
