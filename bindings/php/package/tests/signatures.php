<?php

/* SPDX-License-Identifier: MIT */

declare(strict_types=1);

/* Prints what the extension declares as JSON, or with an argument what that stub declares. */

if (isset($argv[1])) {
    require $argv[1];
}

function signature(ReflectionFunctionAbstract $function): string
{
    $one = static fn (ReflectionParameter $parameter) => $parameter->getType() . ' $' . $parameter->getName() . (
        $parameter->isOptional() ? ' = ' . json_encode($parameter->getDefaultValue()) : ''
    );
    $parameters = array_map($one, $function->getParameters());
    return $function->getName() . '(' . implode(', ', $parameters) . '): ' . $function->getReturnType();
}

$found = [];
foreach (get_defined_functions() as $functions) {
    foreach ($functions as $name) {
        if (str_starts_with($name, 'umkm_')) {
            $found[] = signature(new ReflectionFunction($name));
        }
    }
}
$class = new ReflectionClass(Umkm\UmkmException::class);
foreach ($class->getMethods() as $method) {
    if ($method->class === $class->getName()) {
        $found[] = implode(' ', Reflection::getModifierNames($method->getModifiers())) . ' ' . signature($method);
    }
}
foreach ($class->getProperties() as $property) {
    if ($property->class === $class->getName()) {
        $found[] = implode(' ', Reflection::getModifierNames($property->getModifiers())) . ' ' . $property->getType() . ' $'
            . $property->getName() . ' = ' . json_encode($property->getDefaultValue());
    }
}
sort($found);
echo json_encode([get_parent_class($class->getName()), $found], JSON_PRETTY_PRINT | JSON_THROW_ON_ERROR);
