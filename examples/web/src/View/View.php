<?php

/* SPDX-License-Identifier: MIT */

declare(strict_types=1);

namespace Portal\View;

use Twig\Environment;
use Twig\Loader\FilesystemLoader;
use Twig\TwigFilter;
use Twig\TwigFunction;
use Umkm\Language;

/** Renders templates in one language; everything is escaped unless a template says otherwise, and none does. */
final class View
{
    private readonly Environment $twig;
    private readonly Format $format;

    public function __construct(string $templates, string $cache, private readonly Texts $texts, string $version)
    {
        $this->twig = new Environment(new FilesystemLoader($templates), [
            'cache' => $cache,
            'strict_variables' => true,
            'autoescape' => 'html',
            'auto_reload' => true,
        ]);
        $this->format = new Format($texts->language);
        $this->twig->addGlobal('lang', $texts->language->value);
        $this->twig->addGlobal('prefix', self::prefix($texts->language));
        $this->twig->addGlobal('version', $version);
        $this->addWords();
        $this->addPictures();
    }

    /** What the addresses of a language begin with. */
    public static function prefix(Language $language): string
    {
        return $language === Language::English ? '/en' : '';
    }

    /** @param array<string, mixed> $values */
    public function render(string $template, array $values): string
    {
        return $this->twig->render($template . '.twig', $values);
    }

    private function addWords(): void
    {
        $language = $this->texts->language->value;
        $this->twig->addFunction(new TwigFunction('t', $this->texts->get(...)));
        $this->twig->addFilter(new TwigFilter('number', $this->format->number(...)));
        $this->twig->addFilter(new TwigFilter('money', $this->format->money(...)));
        $this->twig->addFilter(new TwigFilter('rupiah', \umkm_format_rupiah(...)));
        $this->twig->addFilter(new TwigFilter('day', $this->format->day(...)));
        $this->twig->addFunction(new TwigFunction('percent', $this->format->percent(...)));
        $this->twig->addFunction(new TwigFunction('rate', $this->format->rate(...)));
        $this->twig->addFunction(new TwigFunction('band', $this->band(...)));
        $this->twig->addFilter(new TwigFilter('own', static fn (?array $both) => $both[$language] ?? ''));
    }

    private function addPictures(): void
    {
        $this->twig->addFunction(new TwigFunction('dial', Pictures::dial(...)));
        $this->twig->addFunction(new TwigFunction('ladder', Pictures::ladder(...)));
        $this->twig->addFunction(new TwigFunction('bars', Pictures::bars(...)));
        $this->twig->addFunction(new TwigFunction('stack', Pictures::stack(...)));
        $this->twig->addFunction(new TwigFunction('groups', Pictures::groups(...)));
    }

    /** @param array{from?: int|null, above?: int|null, up_to?: int|null} $limits of an amount of credit */
    private function band(array $limits): string
    {
        $above = $limits['above'] ?? 0;
        $from = $limits['from'] ?? 0;
        $to = $limits['up_to'] ?? null;
        return match (true) {
            $to === null => $this->texts->get('result.moreThan', ['from' => $this->format->money(max($above, $from))]),
            $above > 0 => $this->texts->get('result.between', ['from' => $this->format->money($above), 'to' => $this->format->money($to)]),
            $from > 0 => $this->texts->get('result.fromTo', ['from' => $this->format->money($from), 'to' => $this->format->money($to)]),
            default => $this->texts->get('result.upTo', ['amount' => $this->format->money($to)]),
        };
    }
}
