package com.fadeline.app.axonserver;

import com.fadeline.app.rules.RuleCases;

/** The table of clinical cases with its events and messages in a real Axon Server. */
@AxonServerTest
class AxonServerRuleCasesTests extends RuleCases {

}
