package com.fadeline.app.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;

/** Architecture rule of a module: no packages that know each other, in any way round. */
final class PackageCycles {

	private PackageCycles() {
	}

	/**
	 * Checks a module.
	 * @param module name below {@code com.fadeline}, such as {@code api}
	 * @throws AssertionError with a circle, if there is one
	 */
	static void checkNone(String module) {
		JavaClasses classes = new ClassFileImporter().withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
			.importPackages("com.fadeline." + module);
		SlicesRuleDefinition.slices().matching("com.fadeline.(**)").should().beFreeOfCycles().check(classes);
	}

}
