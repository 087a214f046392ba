package com.fadeline.query.statistics;

import org.assertj.core.data.Offset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class ProportionTests {

	private static final Offset<Double> PRINTED = within(0.00006);

	/** Newcombe 1998, Stat Med 17:857, table I, method 3. */
	@ParameterizedTest
	@CsvSource({ "81, 263, 0.2553, 0.3662", "15, 148, 0.0624, 0.1605", "0, 20, 0.0000, 0.1611",
			"1, 29, 0.0061, 0.1718" })
	void the_interval_is_that_of_wilson(long part, long whole, double low, double high) {
		Proportion share = Proportion.of(part, whole);

		assertThat(share.low()).isCloseTo(low, PRINTED);
		assertThat(share.high()).isCloseTo(high, PRINTED);
	}

	@ParameterizedTest
	@CsvSource({ "0, 0", "9, 9", "0, 9" })
	void a_share_of_fewer_than_ten_is_not_told(long part, long whole) {
		assertThat(Proportion.of(part, whole)).isEqualTo(new Proportion(null, null, null));
	}

	/** Worked out with {@code scipy.stats.binom} 1.17 by the formula of Spiegelhalter. */
	@ParameterizedTest
	@CsvSource({ "100, 0.1, 0.01418, 0.04038, 0.15772, 0.19836", "10, 0.1, 0, 0, 0.27874, 0.44267",
			"50, 0.3, 0.10313, 0.16614, 0.42014, 0.49907", "20, 0, 0, 0, 0, 0" })
	void the_limits_of_a_funnel_are_those_of_the_binomial_distribution(long items, double mean, double low998,
			double low95, double high95, double high998) {
		FunnelLimits limits = new FunnelLimits(mean);

		assertThat(limits.low(items, FunnelLimits.TAIL_998)).isCloseTo(low998, PRINTED);
		assertThat(limits.low(items, FunnelLimits.TAIL_95)).isCloseTo(low95, PRINTED);
		assertThat(limits.high(items, FunnelLimits.TAIL_95)).isCloseTo(high95, PRINTED);
		assertThat(limits.high(items, FunnelLimits.TAIL_998)).isCloseTo(high998, PRINTED);
	}

}
